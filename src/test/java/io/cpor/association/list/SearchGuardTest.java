package io.cpor.association.list;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A search that is refused holds up nobody: it takes no connection. */
class SearchGuardTest {
    @Test
    void a_refused_search_begins_no_transaction() {
        PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
        AssociationList list = new AssociationList(
                mock(JdbcClient.class),
                () -> {
                    throw new IllegalStateException("too many");
                },
                transactions);

        assertThatThrownBy(() -> list.search(new AssociationSearch("", "contoso", "", 0, 10)))
                .hasMessage("too many");

        verifyNoInteractions(transactions);
    }
}
