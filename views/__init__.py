"""What people see: item models, delegates, widgets, pages and dialogs. No query, no paper."""
