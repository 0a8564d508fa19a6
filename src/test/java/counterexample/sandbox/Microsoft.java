package counterexample.sandbox;

import org.springframework.stereotype.Component;

/** Would exist in production too, and knows the application. */
@Component
public class Microsoft {
    Object ours = new counterexample.mail.Letter();
}
