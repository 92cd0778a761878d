"""What leaves the architecture for other tools, and what a new repository starts from."""
