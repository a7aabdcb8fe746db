#include "support/synth.h"

#include <cmath>
#include <numbers>
#include <random>

namespace unreel::test {

namespace {

constexpr double turn = 2 * std::numbers::pi;

// std::uniform_real_distribution differs between libraries.
double noise(std::minstd_rand& random) { return static_cast<double>(random()) / 1073741824.0 - 1.0; }

}  // namespace

Pcm make_music(int sample_rate, int channels, size_t sample_count) {
    constexpr double pitches[] = {110, 164.81, 220, 246.94, 329.63, 146.83, 196, 293.66};
    constexpr double note_seconds = 0.31;
    constexpr double beat_seconds = 0.43;
    Pcm pcm{sample_rate, {}};
    for (int channel = 0; channel < channels; ++channel) {
        std::minstd_rand random(static_cast<unsigned>(1 + channel));
        std::vector<float> plane(sample_count);
        for (size_t index = 0; index < sample_count; ++index) {
            const double time = static_cast<double>(index) / sample_rate;
            const bool is_silent = std::fmod(time, 9.7) > 9.0;
            const auto note = static_cast<size_t>(time / note_seconds) + static_cast<size_t>(channel);
            const double pitch = pitches[note * 5 % 8];
            const double since_note = std::fmod(time, note_seconds);
            double tone = 0;
            for (int harmonic = 1; harmonic <= 6 && harmonic * pitch < 0.45 * sample_rate; ++harmonic) {
                tone += std::sin(turn * harmonic * pitch * time) / harmonic;
            }
            const double hiss = noise(random);
            const double drum = hiss * std::exp(-60 * std::fmod(time, beat_seconds));
            const double value = 0.25 * tone * std::exp(-5 * since_note) + 0.3 * drum + 0.004 * hiss;
            plane[index] = is_silent ? 0.0F : static_cast<float>(value);
        }
        pcm.channels.push_back(std::move(plane));
    }
    return pcm;
}

Pcm make_speech(int sample_rate, int channels, size_t sample_count) {
    Pcm pcm{sample_rate, {}};
    std::minstd_rand random(7);
    std::vector<float> plane(sample_count);
    double phase = 0;
    double states[3][2] = {};
    for (size_t index = 0; index < sample_count; ++index) {
        const double time = static_cast<double>(index) / sample_rate;
        const double in_syllable = std::fmod(time, 0.24) / 0.24;
        const bool is_pause = std::fmod(time, 3.1) > 2.6;
        const bool is_hiss = static_cast<int>(time / 0.24) % 5 == 4;
        const double pitch = 120 + 30 * std::sin(turn * 0.7 * time);
        phase += pitch / sample_rate;
        double source = is_hiss ? 0.3 * noise(random) : (phase >= 1 ? 1.0 : 0.02 * noise(random));
        if (phase >= 1) phase -= 1;
        // Three resonances, the formants of vowels that glide into each other.
        const double formants[] = {500 + 200 * std::sin(turn * 1.3 * time), 1400 + 500 * std::sin(turn * 0.9 * time), 2600};
        double value = 0;
        for (int formant = 0; formant < 3; ++formant) {
            const double radius = std::exp(-std::numbers::pi * 90 / sample_rate);
            const double angle = turn * std::min(formants[formant], 0.4 * sample_rate) / sample_rate;
            auto& state = states[formant];
            const double output = source * 0.2 + 2 * radius * std::cos(angle) * state[0] - radius * radius * state[1];
            state[1] = state[0];
            state[0] = output;
            value += output / (formant + 1);
        }
        const double envelope = is_pause ? 0 : std::sin(std::numbers::pi * in_syllable);
        plane[index] = static_cast<float>(0.2 * std::tanh(value) * envelope);
    }
    pcm.channels.assign(static_cast<size_t>(channels), plane);
    // A voice a little right of the middle.
    if (channels == 2) {
        for (float& sample : pcm.channels[0]) sample *= 0.7F;
    }
    return pcm;
}

}  // namespace unreel::test
