# What the other files are made of. Sourced by make_native_media.sh in the folder sounds/.

# A sweep, a chord with beats, and a little noise; other things in the right channel.
voice_l='0.2*sin(2*PI*(200*t+350*t*t))+0.1*sin(2*PI*440*t)*(1+sin(2*PI*3*t))+0.05*sin(2*PI*1760*t)'
voice_r='0.2*sin(2*PI*(5200*t-320*t*t))+0.1*sin(2*PI*330*t)*(1+sin(2*PI*5*t))+0.05*sin(2*PI*990*t)'
noise='anoisesrc=d=7:c=pink:a=0.1:seed=7:r=48000'
make -f lavfi -i "aevalsrc='$voice_l|$voice_r':d=7:s=48000[v];$noise,pan=stereo|c0=c0|c1=c0[n];[v][n]amix=2:normalize=0" \
  -c:a pcm_f32le tone.wav

# Six channels, all different.
make -f lavfi -i "aevalsrc='0.2*sin(2*PI*300*t)|0.2*sin(2*PI*500*t)|0.2*sin(2*PI*700*t)|0.2*sin(2*PI*60*t)|0.2*sin(2*PI*1100*t)|0.2*sin(2*PI*1300*t)':c=5.1:d=7:s=48000" \
  -c:a pcm_f32le surround.wav

# Noise in both channels, different: matches itself at one place only.
make -f lavfi -i "anoisesrc=d=20:c=pink:a=0.4:seed=1:r=48000[l];anoisesrc=d=20:c=pink:a=0.4:seed=2:r=48000[r];[l][r]join=2:stereo" \
  -c:a pcm_f32le noise.wav

# A picture that compresses well, and a cover.
make -f lavfi -i testsrc=s=160x120:r=10:d=7 -c:v mpeg4 -g 10 picture.avi
make -f lavfi -i color=c=orange:s=64x64 -frames:v 1 cover.jpg
make -f lavfi -i color=c=teal:s=64x64 -frames:v 1 cover.png
