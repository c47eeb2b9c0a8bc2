using Tandem.Kernel.Records;

namespace Tandem.Kernel.Http;

/// <summary>What is worked out when one record is asked for by a program, and stands in the answer beside the record's fields; lists and the past go without it.</summary>
/// <param name="Kind">The kind whose records have it.</param>
/// <param name="Name">Its name, such as <c>checks</c>.</param>
/// <param name="Item">What each of its items is written from.</param>
/// <param name="Read">Works it out.</param>
public sealed record WorkedOut(RecordKind Kind, string Name, Type Item, Func<IServiceProvider, IRecord, CancellationToken, Task<IEnumerable<object>>> Read);
