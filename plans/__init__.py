"""Activity plans and development plans: what is to be done, by whom, when, and what it costs."""
