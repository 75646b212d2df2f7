"""What leaves the program: one package for each format, each the only sink of its kind of text."""
