using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Transition.ChangeTasks;

/// <summary>One thing to be done for a change.</summary>
/// <param name="Number">From 1, in the order in which they are done.</param>
/// <param name="Owner">Who does it; null: whoever carries the change out.</param>
/// <param name="DoneAt">Null: not yet.</param>
public sealed record ChangeTask(int Number, string Text, Id<Person>? Owner = null, DateTimeOffset? DoneAt = null);
