using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Tandem.Operation.Events;

/// <summary>Stores labels as the JSON text by which they are the same.</summary>
public sealed class LabelsAsText() : ValueConverter<LabelSet, string>(labels => labels.Json, text => LabelSet.Read(text));
