"""What stops a paper, what makes it a draft, and what is worth a look."""
