#include "sound/channel_stage.h"

namespace unreel {

int channels_of(ChannelChoice choice, int channels) {
    switch (choice) {
        case ChannelChoice::source:
        case ChannelChoice::swapped:
        case ChannelChoice::dialogue: return channels;
        case ChannelChoice::mono:
        case ChannelChoice::left:
        case ChannelChoice::right:
        case ChannelChoice::louder: return 1;
    }
    return channels;
}

ChannelStage::ChannelStage(ChannelChoice choice, SoundFormat input)
    : choice_(input.channels == 1 ? ChannelChoice::source : choice), louder_side_(input.sample_rate) {}

Planes ChannelStage::push(const Planes& input) {
    switch (choice_) {
        case ChannelChoice::source:
        case ChannelChoice::dialogue: return input;
        case ChannelChoice::mono: return mean(input);
        case ChannelChoice::left: return {input[0]};
        case ChannelChoice::right: return {input[1]};
        case ChannelChoice::swapped: return {input[1], input[0]};
        case ChannelChoice::louder: return {louder_side_.push(input)};
    }
    return input;
}

Planes ChannelStage::finish() {
    if (choice_ != ChannelChoice::louder) return {};
    return {louder_side_.finish()};
}

Planes ChannelStage::mean(const Planes& input) {
    output_.resize(input[0].size());
    float* out = output_.data();
    for (size_t index = 0; index < output_.size(); ++index) out[index] = (input[0][index] + input[1][index]) * 0.5F;
    return {output_};
}

}  // namespace unreel
