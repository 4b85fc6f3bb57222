using CotGen.Peers;
using CotGen.Peers.Torch;

return PeerProgram.Run(new TorchPeer(), args);
