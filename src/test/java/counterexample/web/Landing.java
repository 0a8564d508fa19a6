package counterexample.web;

/** Uses a room that uses it. */
public class Landing {
    Object up = new counterexample.web.attic.Stair();
}
