-- Followers ask for the changes of transactions from one on (see job_posting_change).
create index job_posting_change_transaction on job_posting_change (transaction_id);
