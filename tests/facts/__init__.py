"""The facts of the source papers, as the tests hold our papers against them."""
