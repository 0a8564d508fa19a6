package io.cpor.association;

/** A person at the customer: whom we and Microsoft write to. All of it is personal data. */
public record Contact(String name, String title, String email) {}
