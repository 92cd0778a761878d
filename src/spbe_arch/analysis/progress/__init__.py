"""How far every unit has come with its part of the architecture and the roadmap, and what would raise it most."""
