namespace Tandem.Kernel.Storage;

/// <summary>A row that is only a cache, a cursor or a queue entry: it may change without a fact and can be rebuilt.</summary>
public interface IDerived;
