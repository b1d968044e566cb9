"""What any test of a PDF needs: veraPDF, and the ways into a file."""
