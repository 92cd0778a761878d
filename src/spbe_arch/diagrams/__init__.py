"""What pictures show (`view`, `views`), how they are laid out (`dot`, `layout`) and drawn (`svg`)."""
