using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Operation.MajorIncidents;

/// <summary>One thing to be done after a major incident.</summary>
/// <param name="Number">From 1, in the order in which they were written down.</param>
public sealed record ReviewAction(int Number, string Text, Id<Person>? Owner = null, bool Done = false);
