"""What the administration's records cannot do by themselves: serving, meetings, diary, knowledge, reports."""
