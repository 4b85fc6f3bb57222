using CotGen.Peers;
using CotGen.Peers.Onnx;

return PeerProgram.Run(new OnnxPeer(), args);
