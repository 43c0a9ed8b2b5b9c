"""ธุรการ: numbering and the registers, service, meetings, the diary, knowledge and their yearly reports."""
