using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Storage;

/// <summary>Stores custom values as their JSON text.</summary>
public sealed class CustomValuesConverter() : ValueConverter<CustomValues, string>(values => values.Json, json => new CustomValues(json));
