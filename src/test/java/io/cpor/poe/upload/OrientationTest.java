package io.cpor.poe.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a photo was held. */
class OrientationTest {
    /** Where Exif says that the first row's first pixel stands, in a picture of 40 x 30. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,40,0", "3,40,30", "4,0,30", "5,0,0", "6,30,0", "7,30,40", "8,0,40"})
    void the_first_pixel_goes_where_exif_says(int code, double x, double y) {
        assertThat(new Orientation(code).turn(40, 30).transform(new Point2D.Double(0, 0), null))
                .isEqualTo(new Point2D.Double(x, y));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "6,6", "8,8", "0,1", "9,1"})
    void it_is_read_from_the_photo(int noted, int code) {
        assertThat(Orientation.of(Pictures.turned(Pictures.jpeg(4, 4), noted)).code())
                .isEqualTo(code);
    }

    @Test
    void it_is_upright_if_nobody_says() {
        assertThat(Orientation.of(Pictures.jpeg(4, 4))).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(new byte[] {1, 2, 3})).isEqualTo(Orientation.UPRIGHT);
    }
}
