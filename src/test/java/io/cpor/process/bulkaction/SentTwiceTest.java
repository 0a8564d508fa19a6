package io.cpor.process.bulkaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.cpor.process.OpenTasks;
import io.cpor.process.TooManyFiles;
import io.cpor.process.filework.FilePlaces;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Who clicks twice sees what runs, also if the first click takes the last place between the second one's two looks. */
class SentTwiceTest {
    private final BulkActionFiles files = mock(BulkActionFiles.class);
    private final FilePlaces<BulkActionState> places = mock();
    private final BulkActions actions = new BulkActions(
            files,
            mock(BulkActionRows.class),
            mock(OpenTasks.class),
            mock(TransactionTemplate.class),
            Clock.systemUTC());

    @Test
    void the_second_click_leads_to_the_first_ones_action() {
        when(files.sentBefore("page")).thenReturn(Optional.empty()).thenReturn(Optional.of("first"));
        when(files.places()).thenReturn(places);
        when(places.takeIn(any(), any(), any(), any())).thenThrow(new TooManyFiles("You have 5 here"));

        assertThat(begin()).isEqualTo("first");
    }

    @Test
    void another_action_finds_no_place() {
        when(files.sentBefore("page")).thenReturn(Optional.empty());
        when(files.places()).thenReturn(places);
        when(places.takeIn(any(), any(), any(), any())).thenThrow(new TooManyFiles("You have 5 here"));

        assertThatThrownBy(this::begin).isInstanceOf(TooManyFiles.class);
    }

    private String begin() {
        return actions.begin(
                new Wanted(BulkAction.WITHDRAW, "agent", "Not now.", null), List.of(), List.of("CPOR-1"), "page");
    }
}
