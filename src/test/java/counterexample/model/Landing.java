package counterexample.model;

/** Uses a room that uses it. */
public class Landing {
    Object up = new counterexample.model.attic.Stair();
}
