-- Most old drafts have had their warning: those that have not are found without looking through them.
create index registration_draft_to_warn on registration_draft (pressed_at) where warned_at is null;
