Console.WriteLine("CotGen");
