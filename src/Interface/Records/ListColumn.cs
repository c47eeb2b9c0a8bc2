using Microsoft.AspNetCore.Components;
using Tandem.Kernel.Records;

namespace Tandem.Interface.Records;

/// <summary>A column that a practice adds to its list, such as a clock.</summary>
public sealed record ListColumn(string Title, RenderFragment<IRecord> Cell);
