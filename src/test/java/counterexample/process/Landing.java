package counterexample.process;

/** Uses a room that uses it. */
public class Landing {
    Object up = new counterexample.process.attic.Stair();
}
