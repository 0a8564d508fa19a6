package counterexample.mail;

/** Used where it should not be. */
public class Letter {}
