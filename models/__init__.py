"""The domain, without window and paper: values, operations, state, rules, fold, store, services."""
