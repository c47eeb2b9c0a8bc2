namespace Tandem.Design.Clocks;

/// <summary>One fact in a record's history, as far as clocks look at it.</summary>
/// <param name="At">When it happened, in ticks of UTC (100 ns).</param>
/// <param name="Entry">The fact's place in the journal.</param>
/// <param name="Fact">The fact's name.</param>
/// <param name="Changes">The watched fields that it changed.</param>
public readonly record struct HistoryStep(long At, long Entry, string Fact, FieldValue[] Changes);
