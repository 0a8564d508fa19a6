package counterexample.poe;

/** Uses a room that uses it. */
public class Landing {
    Object up = new counterexample.poe.attic.Stair();
}
