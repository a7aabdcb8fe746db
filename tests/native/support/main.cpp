#include <gtest/gtest.h>

#include "media/log.h"

int main(int count, char** words) {
    testing::InitGoogleTest(&count, words);
    unreel::silence_ffmpeg();
    return RUN_ALL_TESTS();
}
