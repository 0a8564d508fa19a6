-- Earnings look up the payment that they name.
create index payment_row_payment on payment_row (payment_id, location_id);
