-- A person may also be erased by the operator, on a decision that was made outside the service.
alter table deletion_ledger drop constraint deletion_ledger_rule_check;
alter table deletion_ledger add constraint deletion_ledger_rule_check
  check (rule in ('lapsedFiveYears', 'closedAccount', 'onRequest'));
