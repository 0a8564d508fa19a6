package io.cpor.security.login;

import java.util.List;

/**
 * A user who may be logged in now.
 *
 * @param groups the ids of the groups
 * @param passwordMark changes with the password, and when a user of the same id is made anew; it is no secret
 */
record AllowedUser(String id, List<String> groups, String passwordMark) {}
