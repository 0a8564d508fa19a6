package io.cpor.security.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords, and nobody else. It counts the pair of account and address: a stranger makes his own
 * address wait, up to a minute, and never the account. A known browser is counted by itself. Two more counts stand beside:
 * while an account is guessed from many addresses, each of them waits the whole minute after its first wrong password; and an
 * address that guesses at many accounts waits for all of them. Each node counts for itself, in memory.
 */
@Component
class LogInThrottle {
    /** So many wrong passwords for one account, from wherever, say that somebody guesses it. */
    static final int ACCOUNT_LIMIT = 20;

    /** So many wrong passwords from one address, for whichever accounts, are no mistakes of people any more. */
    static final int NETWORK_LIMIT = 100;

    private static final int MOST_ENTRIES = 50_000;
    private static final int LONGEST_ACCOUNT = 255;
    private static final Logger LOG = LoggerFactory.getLogger(LogInThrottle.class);

    private final Clock clock;
    private final KnownBrowsers browsers;
    private final RecentlyUsed<FailedAttempts> pairs = new RecentlyUsed<>(MOST_ENTRIES);
    private final RecentlyUsed<FailureLevel> accounts = new RecentlyUsed<>(MOST_ENTRIES);
    private final RecentlyUsed<FailureLevel> networks = new RecentlyUsed<>(MOST_ENTRIES);

    LogInThrottle(Clock clock, KnownBrowsers browsers) {
        this.clock = clock;
        this.browsers = browsers;
    }

    /**
     * Begins to check a password. The caller tells the attempt how it ended, whatever happens.
     *
     * @throws TooManyAttempts if the password must not be checked now
     */
    synchronized Attempt begin(String account, LogInSource source) {
        Instant now = clock.instant();
        String name = account.substring(0, Math.min(account.length(), LONGEST_ACCOUNT));
        Optional<String> browser = browsers.browserId(source.marks(), account);
        String place = browser.map(id -> "browser " + id).orElse(source.network());
        String key = name + "\n" + place;
        Duration wait = waitOf(pairs.get(key), now);
        if (browser.isEmpty()) {
            Duration networkWait = waitOf(networks.get(source.network()), now);
            wait = networkWait.compareTo(wait) > 0 ? networkWait : wait;
        }
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait); // and nothing is kept, or one address could fill the memory with names
        }
        FailedAttempts pair = pairs.computeIfAbsent(key, one -> new FailedAttempts());
        pair.begin();
        return new Attempt(name, source.network(), browser.isPresent(), pair);
    }

    private static Duration waitOf(FailedAttempts pair, Instant now) {
        if (pair == null) {
            return Duration.ZERO;
        }
        Duration wait = pair.remainingWait(now);
        return wait.isZero() && pair.isBusy() ? Duration.ofSeconds(1) : wait;
    }

    private static Duration waitOf(FailureLevel network, Instant now) {
        return network == null ? Duration.ZERO : network.waitUntilBelow(NETWORK_LIMIT, now);
    }

    /** One password that is being checked. */
    final class Attempt {
        private final String account;
        private final String network;
        private final boolean known;
        private final FailedAttempts pair;

        private Attempt(String account, String network, boolean known, FailedAttempts pair) {
            this.account = account;
            this.network = network;
            this.known = known;
            this.pair = pair;
        }

        void recordSuccess() {
            synchronized (LogInThrottle.this) {
                pair.end();
                pair.reset();
            }
        }

        void recordFailure() {
            synchronized (LogInThrottle.this) {
                Instant now = clock.instant();
                FailureLevel ofAccount = accounts.computeIfAbsent(account, key -> new FailureLevel());
                ofAccount.add(now);
                networks.computeIfAbsent(network, key -> new FailureLevel()).add(now);
                pair.end();
                pair.recordFailure(now, !known && ofAccount.level(now) > ACCOUNT_LIMIT);
                if (ofAccount.level(now) == ACCOUNT_LIMIT) {
                    LOG.warn(
                            "{} wrong passwords were given for the account {}; the last came from {}",
                            ACCOUNT_LIMIT,
                            account.replaceAll("[^\\w@.-]", "?"),
                            network);
                }
            }
        }

        /** No password was checked after all. */
        void abandon() {
            synchronized (LogInThrottle.this) {
                pair.end();
            }
        }
    }
}
