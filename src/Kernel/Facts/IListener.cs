namespace Tandem.Kernel.Facts;

/// <summary>Hears one kind of fact after it was committed: at least once, in order for each record.</summary>
public interface IListener<in TFact> where TFact : IFact
{
    Task Hear(TFact fact, RecordedFact recorded, CancellationToken stop);
}
