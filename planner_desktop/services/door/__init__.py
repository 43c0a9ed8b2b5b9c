"""What watches over writing: each module forbids some change or adds what follows from it."""
