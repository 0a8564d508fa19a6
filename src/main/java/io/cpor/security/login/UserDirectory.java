package io.cpor.security.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/**
 * Says whether a user is still allowed in, and in which groups. Nothing else asks that, so a directory outside of the engine
 * can take its place. A user is locked out by the group {@code locked}, or by a time in the engine's table up to which the
 * user is locked; how often a password was wrong locks nobody out.
 */
@Component
class UserDirectory {
    static final String LOCKED_GROUP = "locked";

    /** Much less than the half minute within which a change has to hold, for Camunda's own copy is kept as long again. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private static final int MOST_KEPT = 10_000;
    private static final int MARK_LENGTH = 32;

    private record Kept(Optional<AllowedUser> user, Instant readAt) {}

    private final IdentityService identity;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    UserDirectory(IdentityService identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /** As it was a few seconds ago at most. */
    Optional<AllowedUser> recentlyAllowed(String userId) {
        Instant now = clock.instant();
        Kept known = kept.get(userId);
        if (known != null && now.isBefore(known.readAt().plus(KEPT))) {
            return known.user();
        }
        return find(userId);
    }

    /** As it is now. */
    Optional<AllowedUser> find(String userId) {
        Instant now = clock.instant();
        Optional<AllowedUser> user = Optional.ofNullable(
                        identity.createUserQuery().userId(userId).singleResult())
                .flatMap(this::read);
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(userId, new Kept(user, now));
        return user;
    }

    private Optional<AllowedUser> read(User user) {
        List<String> groups = identity.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .toList();
        boolean locked = groups.contains(LOCKED_GROUP) || isLockedByTable(user);
        return locked ? Optional.empty() : Optional.of(new AllowedUser(user.getId(), groups, passwordMark(user)));
    }

    private boolean isLockedByTable(User user) {
        Date until = user instanceof UserEntity entity ? entity.getLockExpirationTime() : null;
        return until != null && until.toInstant().isAfter(clock.instant());
    }

    private static String passwordMark(User user) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("session\n" + user.getPassword()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, MARK_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
