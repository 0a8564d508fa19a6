package counterexample.association;

/** Uses a room that uses it. */
public class Landing {
    Object up = new counterexample.association.attic.Stair();
}
