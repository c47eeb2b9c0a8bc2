using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Storage;

/// <summary>Stores a typed id as PostgreSQL's uuid.</summary>
public sealed class IdAsUuid<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, value => new Id<T>(value));
