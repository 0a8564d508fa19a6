package counterexample.security;

/** Uses a room that uses it. */
public class Landing {
    Object up = new counterexample.security.attic.Stair();
}
