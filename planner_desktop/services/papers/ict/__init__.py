"""The papers of ICT: facts gathered, drawn by documents."""
