using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Seals;

namespace Tandem.Bench.Micro;

/// <summary>Hashing a fact for its seal: every fact once when it is sealed, and again at each proof.</summary>
[MemoryDiagnoser]
public class FactHashing
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(new string('x', 600));
    private readonly byte[] hash = new byte[SHA256.HashSizeInBytes];
    private readonly FactHash facts = new();

    private readonly RecordedFact fact = new()
    {
        Entry = 1042,
        Position = 1042,
        ActorName = "Robin Marlow",
        Cause = "4bf92f3577b34da6a3ce929d0e0e4736",
        Kind = "incident",
        Name = "IncidentResolved",
        Changes = """{"state":["inProgress","resolved"],"open":[true,false],"resolution":[null,"The queue was full."],"resolvedAt":[null,"2026-05-03T10:00:00+00:00"]}""",
        Data = """{"incident":"0197a000-0000-7000-8000-000000000001","code":"solved","resolution":"The queue was full.","children":false}""",
    };

    [Benchmark(Baseline = true)]
    public int Sha256OfSixHundredBytes() => SHA256.HashData(Text, hash);

    [Benchmark]
    public byte AFact()
    {
        facts.Write(fact, hash);
        return hash[0];
    }
}
