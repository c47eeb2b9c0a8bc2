using BenchmarkDotNet.Attributes;
using Tandem.Kernel.Search;

namespace Tandem.Bench.Micro;

/// <summary>Cutting texts into words: once for each text that is written and each question that is asked.</summary>
[MemoryDiagnoser]
public class SearchWords
{
    private const string Plain = "Since this morning every page has a grey stripe on its left side. The cartridge was changed yesterday, INC-1042 was the same.";
    private const string Accented = "Größenänderung: der Drucker im Café spuckt weiße Blätter aus, obwohl das Papier liegt wo es liegen soll, und die Straße ist gesperrt.";

    [Benchmark(Baseline = true)]
    public int SplitAtSpaces() => Plain.Split(' ').Length;

    [Benchmark]
    public int PlainText() => Tokens.Of(Plain).Count();

    [Benchmark]
    public int AccentedText() => Tokens.Of(Accented).Count();

    [Benchmark]
    public int AQuestion() => Question.Read("printer stripe").Terms.Count;
}
